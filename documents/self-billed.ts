/** An invoice that we write for a partner, or a statement for a private person; every amount is written out. */
export interface SelfBilledDocument {
  number: string;
  /** 'Factuur uitgereikt door afnemer', or what stands there for a private person. */
  kindWords: string;
  payee: { name: string; addressLines: readonly string[]; vatId: string | null };
  /** Of the bureau. */
  buyerVatId: string | null;
  lines: readonly { on: string; words: string; base: string | null; percent: string | null; amount: string }[];
  net: string;
  vat: { words: string; amount: string } | null;
  total: string;
  /** Why there is VAT on it, or none. */
  vatWords: string;
  paidWords: string;
}
