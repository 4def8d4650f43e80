import type { promotionTaskKinds } from '../domain/affiliate/promotion-task-kinds.ts';

/** Work that promotions give, in the words of who does it. */
export const promotionTaskWords = {
  'promotion-ask': {
    title: 'Vraag een topaffiliate of hij meedoet',
    instructions: [
      'Er loopt een actie voor affiliates. Deze affiliate heeft zich nog niet aangemeld, en aanmelden kan niet lang meer.',
      'Neem zelf contact op, langs de weg die hij het liefst heeft. Stuur geen algemene mail.',
      'Vraag of hij meedoet, en wat hij daarvoor nodig heeft. Meedoen kan met één klik op zijn cijferpagina.',
    ],
  },
} satisfies Record<keyof typeof promotionTaskKinds, { title: string; instructions: string[] }>;
