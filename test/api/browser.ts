export { startBrowser } from '../../dev/browser.ts';
