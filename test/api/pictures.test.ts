import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { pictureRoutes } from '../../api/http/picture-routes.ts';
import { securityHeaders } from '../../api/http/security-headers.ts';
import { projectTypes } from '../../domain/customer/project-types.ts';

const app = express();
app.use(securityHeaders());
app.use(pictureRoutes());
const source = (file: string): URL => new URL(`../../templates/pictures/${file}`, import.meta.url);

describe.each(projectTypes)('the picture of type %s', (type) => {
  test('is served to mails anywhere, to be kept for a week', async () => {
    const answer = await request(app).get(`/beeld/${type}.png`);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=604800',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(readFileSync(source(`${type}.png`)).equals(answer.body as Buffer)).toBe(true);
  });

  test('is small, twice as wide as it is shown, and has its drawing beside it', () => {
    const png = readFileSync(source(`${type}.png`));
    expect(png.length).toBeLessThan(40_000);
    // The header of a PNG: its width and height follow the first 16 bytes.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_200, 600]);
    expect(existsSync(source(`${type}.svg`))).toBe(true);
  });
});

test.each(['/beeld/kasteel.png', '/beeld/uitbouw.svg', '/beeld/../catalog.ts', '/beeld/%2e%2e%2fcatalog.ts'])(
  '%s is no picture',
  async (path) => {
    expect((await request(app).get(path)).status).toBe(404);
  },
);
