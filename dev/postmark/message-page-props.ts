import type { Fault } from './faults.ts';
import type { OutboxEvent, OutboxMessage } from './outbox-message.ts';

export const MESSAGE_VIEWS = {
  wide: 'Desktop 600',
  phone: 'Phone 360',
  text: 'Text',
  details: 'Headers',
} as const;
export type MessageView = keyof typeof MESSAGE_VIEWS;

export interface MessagePageProps {
  mail: OutboxMessage;
  events: OutboxEvent[];
  /** The recipients that get no mail any more. */
  inactive: string[];
  view: MessageView;
  takesReplies: boolean;
  fault: Fault | undefined;
  now: Date;
}
