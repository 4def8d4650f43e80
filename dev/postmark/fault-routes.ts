import { Router } from 'express';
import { faultInput } from './fault-input.ts';
import { FAULTS, type Faults } from './faults.ts';

/** GET, POST and DELETE /dev/faults: trouble on purpose. */
export function faultRoutes(faults: Faults): Router {
  const router = Router();
  const answer = () => ({ fault: faults.active() ?? null, modes: FAULTS });
  router.get('/dev/faults', (_req, res) => {
    res.json(answer());
  });
  router.post('/dev/faults', (req, res) => {
    const fault = faultInput.safeParse(req.body);
    if (!fault.success) {
      res.status(400).json({
        error: `A fault is { mode, times?, delayMs?, on?, accepted? }; a mode is one of ${Object.keys(FAULTS).join(', ')}.`,
      });
      return;
    }
    faults.set(fault.data);
    res.json(answer());
  });
  router.delete('/dev/faults', (_req, res) => {
    faults.clear();
    res.json(answer());
  });
  return router;
}
