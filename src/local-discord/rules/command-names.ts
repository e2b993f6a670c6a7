/** Names of commands and options. */
import { Locale } from 'discord-api-types/v10';
import { type Problem, problem } from './problem.js';
import { isRecord } from './spec.js';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** Judges the name of a chat-input command or an option. */
export function judgeName(name: unknown, path: readonly string[]): readonly Problem[] {
  // The specification judges a name's length.
  if (typeof name !== 'string' || name === '' || name.length > 32) return [];
  if (NAME.test(name) && name === name.toLowerCase()) return [];
  return [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** Judges `name_localizations` and the languages of both kinds; `isFree` where names may be any text. */
export function judgeLocalisations(
  node: Readonly<Record<string, unknown>>,
  isFree = false,
): readonly Problem[] {
  return ['name_localizations', 'description_localizations'].flatMap((key) => {
    const texts = node[key];
    if (!isRecord(texts)) return [];
    return Object.entries(texts).flatMap(([locale, text]) => [
      ...(LOCALES.has(locale)
        ? []
        : [problem([key, locale], 'ENUM_TYPE_COERCE', `"${locale}" is not one of Discord's languages.`)]),
      ...(key === 'name_localizations' && !isFree ? judgeName(text, [key, locale]) : []),
    ]);
  });
}
