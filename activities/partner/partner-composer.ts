import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

/** Writes the mail of one kind of step. */
export type ComposePartnerMail = (
  deps: Deps,
  due: PartnerStep,
  material: PartnerMaterial,
) => RenderedMail | Promise<RenderedMail>;
