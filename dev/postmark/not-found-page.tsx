import type { Fault } from './faults.ts';
import { MailBoxLayout } from './mail-box-layout.tsx';

export function NotFoundPage({ fault }: { fault: Fault | undefined }) {
  return (
    <MailBoxLayout title="Not found" here="mail" fault={fault}>
      <section class="empty">
        <h1>There is nothing here</h1>
        <p>
          The box may have been emptied. <a href="/">See all mails</a>
        </p>
      </section>
    </MailBoxLayout>
  );
}
