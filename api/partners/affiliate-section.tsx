import { programmeOf } from '../../domain/partner/programmes.ts';
import type { HomeSection } from './home-sections.ts';

/** On the page of an affiliate or creator: the ways to his figures and to what he takes along. */
export const affiliateSection: HomeSection = ({ links }, { subject, now, history }) =>
  programmeOf[history.kind] === 'affiliate' ? (
    <>
      <h2>Uw links</h2>
      <p class="row-actions">
        <a class="row" href={links.ownUrl({ subject, page: 'figures' }, now)}>
          Uw cijfers
        </a>
        <a class="row" href={links.ownUrl({ subject, page: 'materials' }, now)}>
          Uw materiaal
        </a>
      </p>
    </>
  ) : undefined;
