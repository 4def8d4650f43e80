/** What every document is told. */
export interface DocumentHead {
  title: string;
  /** Written out: 'dinsdag 3 maart 2027'. */
  date: string;
  bureau: { name: string; address: string; phone: string; email: string };
}
