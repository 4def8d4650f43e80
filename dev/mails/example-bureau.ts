export const baseUrl = 'https://mijn.broersma.example';

/** The bureau of all examples, and whom they go to. */
export const bureauMail = {
  bureau: {
    name: 'Bureau Broersma',
    address: 'Havenstraat 8, 8601 AB Sneek',
    phone: '0515 123 456',
    email: 'hallo@broersma.example',
  },
  recipientName: 'Jan de Vries',
  engineerName: 'Marieke Postma',
};
