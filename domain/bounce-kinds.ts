interface BounceKind {
  /** The mail did not arrive, and so counts in the health of our mail. */
  counts: boolean;
  /** The provider always closes the address after it. */
  final: boolean;
}

/**
 * The provider's kinds of bounces (rules, section 13). Only what never arrived counts; a delay or an automatic answer is
 * none. `Blocked`, `SpamNotification` and the like are about this mail or about us: the address itself stays good.
 */
export const bounceKinds = {
  HardBounce: { counts: true, final: true },
  BadEmailAddress: { counts: true, final: false },
  SoftBounce: { counts: true, final: false },
  DnsError: { counts: true, final: false },
  Blocked: { counts: true, final: false },
  SpamNotification: { counts: true, final: false },
  DMARCPolicy: { counts: true, final: false },
  VirusNotification: { counts: true, final: false },
  Transient: { counts: false, final: false },
  AutoResponder: { counts: false, final: false },
  AddressChange: { counts: false, final: false },
  ChallengeVerification: { counts: false, final: false },
  Subscribe: { counts: false, final: false },
  Unsubscribe: { counts: false, final: false },
  ManuallyDeactivated: { counts: false, final: false },
} as const satisfies Record<string, BounceKind>;

/** A kind we do not know counts as neither: the provider still says whether it closed the address. */
export const bounceKind = (word: string): BounceKind =>
  Object.hasOwn(bounceKinds, word) ? bounceKinds[word as keyof typeof bounceKinds] : { counts: false, final: false };
