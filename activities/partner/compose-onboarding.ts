import { toolkitFiles, toolkitOf, toolkitPath } from '../../domain/partner/toolkit.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { weekLines } from '../../templates/onboarding-words.ts';
import { serviceWords } from '../../templates/promise-words.ts';
import { toolkitWords } from '../../templates/toolkit-words.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

/** What happens in the first weeks, who the partner's contact is, and what he may expect. */
export const composeWelcome = (
  { render }: Deps,
  { history: { kind } }: PartnerStep,
  { common }: PartnerMaterial,
): RenderedMail => render('partner-welcome', { ...common, weeks: weekLines(kind), promises: serviceWords(kind) });

/** The account exists: every file that can be used from now on. */
export async function composeToolkit(
  { render, store }: Deps,
  _due: PartnerStep,
  { common }: PartnerMaterial,
): Promise<RenderedMail> {
  const priced = ((await store.priceLists.latest())?.lines.length ?? 0) > 0;
  const files = toolkitOf({ priced }).map((file) => ({
    name: `${toolkitWords[file].name}, ${toolkitWords[file].about}`,
    url: `${common.homeUrl}/${toolkitPath}/${toolkitFiles[file]}`,
  }));
  return render('partner-toolkit', { ...common, files });
}

/** Everything of the first weeks was done. */
export const composeFormalised = ({ render }: Deps, _due: PartnerStep, { common }: PartnerMaterial): RenderedMail =>
  render('partner-formalised', common);
