import type { Topic } from '../domain/customer/touchpoints.ts';
import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { Category } from '../domain/step.ts';

export interface CatalogEntry {
  /** The story's folder; the sources are `<folder>/<id>.mjml` and `<folder>/<id>.txt`. */
  folder: 'customer' | 'complaint' | 'partner' | 'staff';
  /** At most 50 characters, plain, no emoji (one in a congratulation). May use the mail's variables. */
  subject: string;
  /** The line a mail box shows after the subject. */
  preview: string;
  category: Category;
  /** What the customer can switch off; null: nothing. */
  topic: Topic | PartnerTopic | null;
}
