import type { HomeSection } from './home-section.ts';

/** Who looks after the partner, and how to reach him. */
export const contactSection: HomeSection = async ({ store, bureau }, { history: { managerId } }) => {
  const manager = managerId === undefined ? undefined : await store.staff.find(managerId);
  return (
    <section>
      <h2>Uw contact bij ons</h2>
      <dl class="facts">
        <div>
          <dt>Wie</dt>
          <dd>{manager?.name ?? bureau.name}</dd>
        </div>
        <div>
          <dt>Telefoon</dt>
          <dd>
            <a href={`tel:${bureau.phone.replace(/[^\d+]/g, '')}`}>{bureau.phone}</a>
          </dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${bureau.email}`}>{bureau.email}</a>
          </dd>
        </div>
      </dl>
    </section>
  );
};
