import { fieldNames } from '../referrals/typed-registration.ts';

/** First of all on the page: how many fields to look at, each a link to it, as the fields stand on the page. */
export const RegistrationProblems = ({ wrong }: { wrong: Readonly<Record<string, string | undefined>> }) => (
  <div class="notice" role="alert">
    <p>
      <strong>Nog niet verstuurd.</strong> Kijk even naar:
    </p>
    <ul>
      {[...fieldNames, 'coupon'].map((field) =>
        wrong[field] === undefined ? null : (
          <li key={field}>
            <a href={`#${field}`}>{wrong[field]}</a>
          </li>
        ),
      )}
    </ul>
  </div>
);
