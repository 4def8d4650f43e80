import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { projectTypes } from '../../domain/customer/project-types.ts';
import { localsOf } from './locals.ts';

/** A mail is opened for months; a better drawing may take a week to be seen everywhere. */
const keptFor = 'public, max-age=604800';

/** The drawings in mails, one per project type. A mail program in the browser loads them from its own address. */
export function pictureRoutes(): Router {
  const router = Router();
  for (const type of projectTypes) {
    const picture = readFileSync(new URL(`../../templates/pictures/${type}.png`, import.meta.url));
    router.get(`/beeld/${type}.png`, (_req, res) => {
      localsOf(res).route = '/beeld';
      res.set({ 'Cache-Control': keptFor, 'Cross-Origin-Resource-Policy': 'cross-origin' });
      res.type('png').send(picture);
    });
  }
  return router;
}
