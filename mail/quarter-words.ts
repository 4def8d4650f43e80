import type { Quarter } from '../domain/partner/quarters.ts';
import { dutchDate } from './text.ts';

const nth = ['eerste', 'tweede', 'derde', 'vierde'];

/** 'het eerste kwartaal van 2027' */
export function quarterWords(quarter: Quarter): string {
  const [year, number] = quarter.split('-Q');
  return `het ${nth[Number(number) - 1] ?? ''} kwartaal van ${year ?? ''}`;
}

/** '1 januari 2027': a date without its day of the week. */
export const plainDate = (day: number): string => dutchDate(day).replace(/^\S+ /, '');
