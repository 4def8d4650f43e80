/** The bureau and the day of every document in tests. */
export const documentHead = {
  title: 'Een document',
  date: 'dinsdag 3 maart 2027',
  bureau: {
    name: 'Bureau Broersma',
    address: 'Havenstraat 8, 8601 AB Sneek',
    phone: '0515 123 456',
    email: 'hallo@broersma.example',
  },
};
