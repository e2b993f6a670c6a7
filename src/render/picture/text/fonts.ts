/** The bundled fonts: Inter, and one font for each of the scripts that it lacks. All are under the OFL. */
import { createRequire } from 'node:module';
import { type FontFile, readFont } from './font-file.js';

export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  /** Always of the weight 400. */
  readonly isItalic: boolean;
}

export interface Face {
  readonly family: string;
  readonly path: string;
  /** Read when it is needed first: the Chinese font has ten megabytes. */
  readonly font: () => FontFile;
}

const resolve = createRequire(import.meta.url).resolve;

function face(family: string, file: string): Face {
  const path = resolve(`@expo-google-fonts/${file}.ttf`);
  let font: FontFile | undefined;
  return {
    family,
    path,
    font: () => {
      font ??= readFont(path);
      return font;
    },
  };
}

const INTER = {
  400: face('Inter', 'inter/400Regular/Inter_400Regular'),
  600: face('Inter', 'inter/600SemiBold/Inter_600SemiBold'),
  700: face('Inter', 'inter/700Bold/Inter_700Bold'),
} as const;
const INTER_ITALIC = face('Inter', 'inter/400Regular_Italic/Inter_400Regular_Italic');

export const ARABIC = face('Noto Sans Arabic', 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular');
export const CHINESE = face('Noto Sans SC', 'noto-sans-sc/400Regular/NotoSansSC_400Regular');
export const EMOJI = face('Noto Emoji', 'noto-emoji/400Regular/NotoEmoji_400Regular');

export const interFor = ({ weight, isItalic }: TextStyle): Face => (isItalic ? INTER_ITALIC : INTER[weight]);

export const INTER_FACES: readonly Face[] = [INTER[400], INTER[600], INTER[700], INTER_ITALIC];
export const FALLBACK_FACES: readonly Face[] = [ARABIC, CHINESE, EMOJI];
