/** The one Postmark server this stands for. */
export const SERVER_ID = 1;
