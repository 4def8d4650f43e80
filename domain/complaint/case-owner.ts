import type { Course } from './course.ts';

/** Whose a case is: the project's engineer, or the role it was raised to. */
export const caseOwnerId = ({ owner, opened }: Course): string => (owner === 'engineer' ? opened.engineerId : owner);
