import type { Response } from 'express';
import type { ApiDeps } from '../deps.ts';
import { sendPage } from '../pages/send-page.ts';
import { TaskDonePage } from '../pages/task-done-page.tsx';
import { TaskPage, type TaskPageProps } from '../pages/task-page.tsx';
import { TaskPressedPage } from '../pages/task-pressed-page.tsx';
import type { Pressed } from './press-task.ts';
import type { LinkedTask } from './read-task.ts';
import { staffName } from '../staff/staff-name.ts';
import { viewTask, wordsOf } from './view-task.ts';
import { whatFollowsPress } from '../answers/what-follows-press.ts';

/** What became of a press: done, given to another, or why not, with everything that was typed. */
export async function showPressed(
  res: Response,
  deps: ApiDeps,
  linked: LinkedTask,
  pressed: Pressed | { notice: string },
  typed: TaskPageProps['typed'],
): Promise<void> {
  const { task, staff, subject } = linked;
  const { title } = wordsOf(linked);
  const owner = staffName(staff, task.ownerId);
  const { bureau } = deps;
  const moved = `Deze taak is intussen van ${owner}. Er is niets veranderd; wat u typte, staat er nog.`;
  if ('done' in pressed)
    showDone(res, deps, linked, await whatFollowsPress(deps, { ...pressed, task, subject }, deps.now()));
  else if ('declined' in pressed && task.doneAt !== undefined) {
    const asBefore =
      task.partnerId === undefined ? 'Wij blijven deze klant mailen zoals eerst.' : 'Er verandert niets.';
    const next = [asBefore, 'U kunt dit venster sluiten.'];
    sendPage(
      res,
      200,
      <TaskPressedPage {...{ bureau, title, next }} heading="Het voorstel is afgewezen" now="Vervallen" />,
    );
  } else if (task.doneAt !== undefined) showDone(res, deps, linked);
  else if ('wrong' in pressed) await showOpen(res, deps, linked, { typed, wrong: pressed.wrong });
  else if ('movedOn' in pressed) await showOpen(res, deps, linked, { typed, notice: moved });
  else if ('notice' in pressed) await showOpen(res, deps, linked, { typed, notice: pressed.notice });
  else {
    const [heading, who] =
      'declined' in pressed ? ['De taak is teruggegeven', 'Die'] : ['De taak is overgedragen', 'Uw collega'];
    const next = [
      `${who} krijgt de taak met uw uitleg; de termijn blijft dezelfde.`,
      'U hoeft verder niets te doen en kunt dit venster sluiten.',
    ];
    sendPage(res, 200, <TaskPressedPage {...{ bureau, heading, title, next }} now={`Nu van ${owner}`} />);
  }
}

/** An open task; after a press that was not carried out with what was typed, and why. */
export async function showOpen(
  res: Response,
  deps: ApiDeps,
  linked: LinkedTask,
  said: Pick<TaskPageProps, 'typed' | 'wrong' | 'notice'> = {},
): Promise<void> {
  const view = await viewTask(deps, linked, deps.now());
  const status = said.wrong ? 422 : said.notice === undefined ? 200 : 409;
  sendPage(res, status, <TaskPage bureau={deps.bureau} view={view} {...said} />);
}

/** A done task: by whom and when, and right after the press what follows. */
export function showDone(res: Response, deps: ApiDeps, linked: LinkedTask, next?: string[]): void {
  const { doneBy, doneAt = deps.now() } = linked.task;
  const { title } = wordsOf(linked);
  const by = doneBy === undefined ? undefined : staffName(linked.staff, doneBy);
  sendPage(res, 200, <TaskDonePage bureau={deps.bureau} title={title} by={by} at={doneAt} next={next} />);
}
