import { FAULTS, type Fault } from './faults.ts';
import { MailBoxLayout } from './mail-box-layout.tsx';

/** Trouble on purpose: what the provider does wrong, how often, and whether the mail was taken in all the same. */
export function TroublePage({ fault, mails }: { fault: Fault | undefined; mails: number }) {
  return (
    <MailBoxLayout title="Trouble" here="trouble" fault={fault}>
      <div class="trouble">
        <h1>Trouble on purpose</h1>
        <p>
          Choose what goes wrong with the next requests, and see how Nazorg bears it: no mail lost, none sent twice.
        </p>
        <form method="post" action="/trouble">
          <Modes chosen={fault?.mode} />
          <div class="grid">
            <label>
              How often
              <input type="number" name="times" min="1" placeholder="until switched off" />
            </label>
            <label>
              Delay in ms
              <input type="number" name="delayMs" min="0" max="600000" placeholder="found-late, slow" />
            </label>
            <label>
              Which requests
              <select name="on">
                <option value="send">Sending</option>
                <option value="search">Searching sent mails</option>
              </select>
            </label>
          </div>
          <label class="check">
            <input type="checkbox" name="accepted" />
            <span>The mail is taken in all the same (with 500, timeout, cut, empty, html)</span>
          </label>
          <button type="submit">Switch on</button>
        </form>
        <h2>Start with an empty box</h2>
        <p>
          {mails === 0
            ? 'The box is empty.'
            : `Forgets ${mails === 1 ? 'the 1 mail' : `all ${mails} mails`}, what happened to them, and which addresses are inactive. Nazorg itself keeps its own records.`}
        </p>
        <form method="post" action="/empty">
          <button type="submit" class="secondary danger" disabled={mails === 0}>
            Empty the mail box
          </button>
        </form>
      </div>
    </MailBoxLayout>
  );
}

function Modes({ chosen }: { chosen: string | undefined }) {
  return (
    <fieldset class="modes">
      <legend>What goes wrong</legend>
      {Object.entries(FAULTS).map(([mode, words]) => (
        <label key={mode}>
          <input type="radio" name="mode" value={mode} required checked={mode === chosen} />
          <span>{words}</span>
          <code>{mode}</code>
        </label>
      ))}
    </fieldset>
  );
}
