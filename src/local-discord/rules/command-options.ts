/** Rules about a command's options that Discord's description of its API leaves out. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { judgeLocalisations, judgeName } from './command-names.js';
import { type Problem, problem, tooLong, under } from './problem.js';
import { isRecord } from './spec.js';

type Option = Readonly<Record<string, unknown>>;

const optionsOf = (node: Option): readonly unknown[] =>
  Array.isArray(node['options']) ? node['options'] : [];
const isGroup = (option: unknown): boolean =>
  isRecord(option) &&
  (option['type'] === ApplicationCommandOptionType.Subcommand ||
    option['type'] === ApplicationCommandOptionType.SubcommandGroup);

/** Positions at which a value was there before. */
function repeatedPositions(values: readonly unknown[]): readonly number[] {
  return values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) !== index ? [index] : [],
  );
}

function judgeChoices(option: Option): readonly Problem[] {
  const choices: readonly unknown[] = Array.isArray(option['choices']) ? option['choices'] : [];
  const names = choices.map((choice) => (isRecord(choice) ? choice['name'] : undefined));
  const long = choices.flatMap((choice, index) =>
    isRecord(choice) && typeof choice['value'] === 'string' && choice['value'].length > 100
      ? [tooLong(['choices', index, 'value'], 100)]
      : [],
  );
  const both = problem(
    ['choices'],
    'APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE',
    'An option has either choices or autocomplete.',
  );
  return [
    ...(option['autocomplete'] === true && choices.length > 0 ? [both] : []),
    ...long,
    ...repeatedPositions(names).map((index) =>
      problem(
        ['choices', index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAMES_INVALID',
        'Choice names must be unique.',
      ),
    ),
  ];
}

function judgeBounds(option: Option): readonly Problem[] {
  return (['value', 'length'] as const).flatMap((what) => {
    const [least, most] = [option[`min_${what}`], option[`max_${what}`]];
    return typeof least === 'number' && typeof most === 'number' && least > most
      ? [problem([`min_${what}`], 'NUMBER_TYPE_MAX', `min_${what} must not be greater than max_${what}.`)]
      : [];
  });
}

function judgeOption(option: unknown): readonly Problem[] {
  if (!isRecord(option)) return [];
  return [
    ...judgeName(option['name'], ['name']),
    ...judgeLocalisations(option),
    ...judgeChoices(option),
    ...judgeBounds(option),
    ...under(['options'], judgeOptions(optionsOf(option))),
  ];
}

/** Judges the options of a command or subcommand; paths start at the list. */
export function judgeOptions(options: readonly unknown[]): readonly Problem[] {
  const names = options.map((option) => (isRecord(option) ? option['name'] : undefined));
  const firstOptional = options.findIndex(
    (option) => isRecord(option) && !isGroup(option) && option['required'] !== true,
  );
  const late = options.flatMap((option, index) =>
    firstOptional !== -1 && index > firstOptional && isRecord(option) && option['required'] === true
      ? [
          problem(
            [index],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : [],
  );
  const groups = options.filter(isGroup).length;
  const mixed = problem(
    [],
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    'Sub-command and sub-command group option types are mutually exclusive to all other types',
  );
  return [
    ...(groups > 0 && groups < options.length ? [mixed] : []),
    ...late,
    ...repeatedPositions(names).map((index) =>
      problem(
        [index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      ),
    ),
    ...options.flatMap((option, index) => under([index], judgeOption(option))),
  ];
}

/** The longest of a text and its localisations, in characters. */
function longest(node: Option, key: string): number {
  const localised = node[`${key}_localizations`];
  const texts = [node[key], ...(isRecord(localised) ? Object.values(localised) : [])];
  return Math.max(...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
}

/** All the text of a command: names, descriptions and choices' values, the longest localisation of each. */
export function textOfCommand(node: Option): number {
  const choices: readonly unknown[] = Array.isArray(node['choices']) ? node['choices'] : [];
  const value = typeof node['value'] === 'string' ? node['value'].length : 0;
  const inner = [...optionsOf(node), ...choices].filter(isRecord).map(textOfCommand);
  return inner.reduce(
    (sum, length) => sum + length,
    longest(node, 'name') + longest(node, 'description') + value,
  );
}
