import type { RenderedMail, Renderer } from '../../mail/render.ts';
import { projectTypes } from '../../domain/customer/project-types.ts';
import type { MailVariables, TemplateId } from '../../templates/mail-variables.ts';
import { plain, type Situation, situationsOf } from './situations.ts';

export interface Variant extends Situation {
  mail: RenderedMail;
  /** The same kind of mail to a customer without anything special. */
  plain: RenderedMail;
}

/** A mail rendered for every segment and content trigger that changes what it says; the first of a kind is its plain one. */
export function variantsOf(id: TemplateId, render: Renderer): Variant[] {
  const all = situationsOf(id).map((situation) => ({
    ...situation,
    mail: render(id, situation.variables as MailVariables[typeof id]),
  }));
  const mailOf = (of: string, segment: string, trigger: string): RenderedMail | undefined =>
    all.find((one) => one.of === of && one.segment === segment && one.trigger === trigger)?.mail;
  return all.flatMap((one) => {
    const { of, segment, trigger, mail } = one;
    const untriggered = mailOf(of, segment, plain.trigger) ?? mail;
    if (trigger !== plain.trigger && says(mail) === says(untriggered)) return [];
    const untoned = segment === plain.segment ? undefined : mailOf(of, plain.segment, trigger);
    if (mail.text === untoned?.text) return [];
    return [{ ...one, plain: mailOf(of, plain.segment, plain.trigger) ?? untriggered }];
  });
}

const nouns = new RegExp(`\\b(${projectTypes.join('|')}|project)\\b`, 'gi');

/** What a mail says, whatever the project is called. */
const says = ({ text }: RenderedMail): string => text.replace(nouns, '…');
