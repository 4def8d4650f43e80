import { mailWords } from '../../mail/mail-words.ts';
import type { Partner } from '../../store/partners.ts';
import { channelWords, partnerKindWords } from '../../templates/partner-words.ts';
import { phoneWords } from './phone-words.ts';
import { TaskFact } from './task-fact.tsx';

/** Which partner a task is about, and how he would rather be reached. */
export const TaskPartner = ({ partner }: { partner: Partner }) => {
  const { name, kind, contactName, phone, email, website, preferredChannel } = partner;
  return (
    <>
      <TaskFact name="Partner">{`${name} (${partnerKindWords[kind]})`}</TaskFact>
      <TaskFact name="Contact">{contactName}</TaskFact>
      {phone === undefined ? null : (
        <TaskFact name="Telefoon">
          <a href={mailWords.tel(phone)}>{phoneWords(phone)}</a>
        </TaskFact>
      )}
      <TaskFact name="E-mail">
        <a href={mailWords.mailto(email)}>{email}</a>
      </TaskFact>
      {website === undefined ? null : (
        <TaskFact name="Website">
          <a href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</a>
        </TaskFact>
      )}
      <TaskFact name="Liefst per">{channelWords[preferredChannel]}</TaskFact>
    </>
  );
};
