/** Starts the page. */
import { startApp } from './app.js';
import './channel/page-log.js';
import './command-line/page-composer.js';
import { mendComponents } from './components.js';
import './message/page-message.js';

mendComponents();
const root = document.querySelector<HTMLElement>('#page');
if (root) startApp(root);
