import { toolkitFiles, toolkitOf, toolkitPath } from '../../domain/partner/toolkit.ts';
import { weekLines } from '../../templates/onboarding-words.ts';
import { serviceWords } from '../../templates/promise-words.ts';
import { toolkitWords } from '../../templates/toolkit-words.ts';
import type { ComposePartnerMail } from './compose-partner-mail.ts';

/** What happens in the first weeks, who the partner's contact is, and what he may expect. */
export const composeWelcome: ComposePartnerMail = ({ render }, { history: { kind } }, { common }) =>
  render('partner-welcome', { ...common, weeks: weekLines(kind), promises: serviceWords(kind) });

/** The account exists: every file that can be used from now on. */
export const composeToolkit: ComposePartnerMail = async ({ render, store }, _due, { common }) => {
  const priced = ((await store.priceLists.latest())?.lines.length ?? 0) > 0;
  const files = toolkitOf({ priced }).map((file) => ({
    name: `${toolkitWords[file].name}, ${toolkitWords[file].about}`,
    url: `${common.homeUrl}/${toolkitPath}/${toolkitFiles[file]}`,
  }));
  return render('partner-toolkit', { ...common, files });
};

export const composeFormalised: ComposePartnerMail = ({ render }, _due, { common }) =>
  render('partner-formalised', common);
