/** Runs once before all tests: nothing shared is needed yet. */
export default function globalSetup(): void {
  process.env['TZ'] = 'UTC';
}
