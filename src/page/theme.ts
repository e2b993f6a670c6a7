/** Light or dark: as the system has it, until somebody chooses. */
import { make } from './dom.js';

type Theme = 'light' | 'dark';

const KEY = 'theme';

/** Storage may be switched off in the browser; then the choice lasts as long as the page. */
function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above.
  }
}

/** The switch. Calls back at once, and whenever the theme changes. */
export function createThemeSwitch(onTheme: (isLight: boolean) => void): HTMLElement {
  const prefersLight = matchMedia('(prefers-color-scheme: light)');
  let chosen = stored();
  const button = make('button', { type: 'button', class: 'theme' });
  const apply = (): void => {
    const theme = chosen ?? (prefersLight.matches ? 'light' : 'dark');
    document.documentElement.dataset['theme'] = theme;
    button.textContent = theme === 'light' ? 'Dark theme' : 'Light theme';
    onTheme(theme === 'light');
  };
  button.addEventListener('click', () => {
    chosen = document.documentElement.dataset['theme'] === 'light' ? 'dark' : 'light';
    store(chosen);
    apply();
  });
  prefersLight.addEventListener('change', apply);
  apply();
  return button;
}
