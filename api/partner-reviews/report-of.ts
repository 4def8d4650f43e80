import { dayOf, instantAt, type Instant, parseDay } from '../../domain/calendar.ts';
import { actionsFor, type AgreedAction, snapshotsOf } from '../../domain/partner/read-reviews.ts';
import type { QuarterSnapshot } from '../../domain/partner/snapshot.ts';
import { tierAt } from '../../domain/partner/tiers.ts';
import { plainDate, quarterWords } from '../../mail/quarter-words.ts';
import type { ApiDeps } from '../deps.ts';
import type { KnownPartner } from '../partners/partner-of.ts';
import { staffName } from '../staff/staff-name.ts';
import { type KpiChart, kpiCharts } from './kpi-charts.ts';
import { figureWords, kpiWords, targetWords, verdictWords } from './kpi-words.ts';
import { type ReportSection, reportSections } from './report-sections.ts';

/** Everything the report of one quarter says, for its page and its PDF alike. */
export interface Report {
  quarter: string;
  title: string;
  partnerName: string;
  period: string;
  rows: { title: string; value: string; target: string; verdict: string; source: string }[];
  sections: ReportSection[];
  actions: { id: string; words: string; owner: string; dueOn: string; state: string; done: boolean }[];
  charts: KpiChart[];
}

/** The report of a quarter that was reviewed; undefined where it was not. */
export async function reportOf(
  { store }: Pick<ApiDeps, 'store'>,
  { partner, history }: KnownPartner,
  quarter: string,
  now: Instant,
): Promise<Report | undefined> {
  const snapshots = snapshotsOf(history).filter((one) => one.quarter <= quarter);
  const snapshot = snapshots.at(-1);
  if (snapshot?.quarter !== quarter) return undefined;
  const before = snapshots.at(-2);
  const notice = tierAt(history, now).notices.find((one) => one.quarter === quarter);
  const agreed = actionsFor(history, quarter, startOf(snapshot));
  const texts = await store.texts.findMany(agreed.map(({ noteId }) => noteId));
  const words = new Map(texts.map((text) => [text._id, text.words]));
  const staff = await store.staff.list();
  return {
    ...{ quarter, title: `Rapport over ${quarterWords(snapshot.quarter)}`, partnerName: partner.name },
    period: `${plainDate(parseDay(snapshot.from))} tot en met ${plainDate(parseDay(snapshot.to))}`,
    rows: snapshot.figures.map((figure) => ({
      ...{ title: kpiWords[figure.kpi].title, value: figureWords(figure), source: kpiWords[figure.kpi].source },
      ...{ target: targetWords(figure) ?? 'geen norm', verdict: verdictWords(figure) },
    })),
    sections: reportSections({ kind: history.kind, snapshot, before, notice }),
    actions: agreed.map((one) => ({
      ...{ id: one.actionId, words: words.get(one.noteId) ?? '', owner: staffName(staff, one.ownerId) },
      ...{ dueOn: plainDate(parseDay(one.dueOn)), ...stateOf(one, now) },
    })),
    charts: kpiCharts(snapshots),
  };
}

const startOf = ({ from }: QuarterSnapshot): Instant => instantAt(parseDay(from), 0);

/** Done, open until its day, or late. */
function stateOf({ doneAt, dueOn }: AgreedAction, now: Instant): { state: string; done: boolean } {
  if (doneAt !== undefined) return { state: `gedaan op ${plainDate(dayOf(doneAt))}`, done: true };
  return { state: parseDay(dueOn) < dayOf(now) ? 'te laat: nog niet gedaan' : 'nog te doen', done: false };
}
