/** Made by mail/links.ts or the bureau's own pages: the renderer refuses anything but a plain http(s) address. */
export type Url = string;

export interface Bureau {
  name: string;
  /** Street and town on one line. */
  address: string;
  phone: string;
  email: string;
  /** Its VAT number, on invoices. */
  vatId?: string;
}
