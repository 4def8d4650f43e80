/** What the API can answer about partners of every kind. */
export const partnerProblems = {
  'unknown-partner': {
    status: 404,
    title: 'There is no such partner',
    help: 'Ids come from registering a partner or from the list of partners.',
  },
  'unknown-action': {
    status: 404,
    title: 'There is no such joint action',
    help: 'Ids come from planning one, or from the list of the partner’s actions.',
  },
  'unknown-campaign': {
    status: 404,
    title: 'This creator has no such campaign',
    help: 'Ids come from recording a campaign, or from `GET /v1/creators/{id}`.',
  },
  'unknown-incentive': {
    status: 404,
    title: 'No such incentive was agreed with this creator',
    help: 'Ids come from recording the partnership, or from `GET /v1/creators/{id}`.',
  },
  'no-agreement': {
    status: 404,
    title: 'Nothing was agreed with this creator yet',
    help: 'Record the partnership first: then there is an agreement to print.',
  },
  'unknown-quarter': {
    status: 404,
    title: 'This quarter was not reviewed',
    help: 'Quarters are named 2027-Q1. The list of reviews has those of the partner; none is of before he was registered.',
  },
  'unknown-matrix': {
    status: 404,
    title: 'There is no such value matrix',
    help: 'Ids come from the list of matrices.',
  },
  'unknown-announcement': {
    status: 404,
    title: 'There is no such announcement',
    help: 'Ids come from the list of announcements.',
  },
  'action-fixed': {
    status: 409,
    title: 'This joint action can be changed no more',
    help: '`detail` says why: it was evaluated, or dropped. Plan another one.',
  },
  'partnership-ended': {
    status: 409,
    title: 'Working together has ended',
    help: 'What has ended cannot be withdrawn; nothing new is planned with this partner.',
  },
  'fee-not-disclosed': {
    status: 409,
    title: 'The clients of this estate agent are not told about the fee yet',
    help: 'He confirms it once: send `feeDisclosed: true` with his first client. Nothing was written.',
  },
  'quarter-not-over': {
    status: 409,
    title: 'This quarter is not over yet',
    help: 'It is reviewed on the first working day after its end.',
  },
  'matrix-changed': {
    status: 409,
    title: 'The matrix was changed since',
    help: '`version` is not the latest. Read it again, and send the change with the version it has now.',
  },
  'announcement-fixed': {
    status: 409,
    title: 'This announcement can be changed no more',
    help: '`detail` says why: its day has come, it was stopped, or it is of another kind. Stop it, or make a new one.',
  },
  'feedback-acted': {
    status: 409,
    title: 'The partner heard what was done with this feedback',
    help: 'He is told once. Write to him when there is more to say.',
  },
} as const;
