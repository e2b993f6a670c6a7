import { describe, expect, it } from 'vitest';
import {
  type CommandBody,
  commandBodies,
  compareCommands,
  describeDifference,
} from '../../src/discord/registration.js';
import { sampleCommands } from './sample-commands.js';

const bodies = commandBodies(sampleCommands, 'global');

/** A command as Discord gives it back: with an id, a version and every default. */
function asRegistered(body: CommandBody): Parameters<typeof compareCommands>[1][number] {
  const options = ('options' in body ? (body.options ?? []) : []).map((option) => ({
    ...option,
    name_localizations: null,
    description_localizations: null,
  }));
  return {
    ...body,
    id: '900000000000000001',
    application_id: '900000000000000002',
    version: '900000000000000003',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    contexts: body.contexts?.toReversed() ?? null,
    integration_types: body.integration_types?.toReversed(),
    options,
  } as unknown as Parameters<typeof compareCommands>[1][number];
}

const registered = bodies.map(asRegistered);

const change = (name: string, fields: object): typeof registered =>
  registered.map((command) => (command.name === name ? { ...command, ...fields } : command));

describe('the bodies', () => {
  it('work everywhere and installed either way', () => {
    for (const body of bodies) {
      expect(body).toMatchObject({ type: 1, contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  it('of a server take neither', () => {
    for (const body of commandBodies(sampleCommands, 'guild')) {
      expect(body).not.toHaveProperty('contexts');
      expect(body).not.toHaveProperty('integration_types');
    }
  });
});

describe('the difference', () => {
  const all = ['stance', 'ask', 'about'];
  const none = { added: [], changed: [], removed: [], unchanged: all };
  it.each([
    ['is none, whatever the server adds and in whatever order', registered, none],
    ['is everything where nothing is registered', [], { ...none, added: all, unchanged: [] }],
    [
      'is a command that is registered and not wanted',
      [...registered, { name: 'old', type: 1 as const }],
      { ...none, removed: ['old'] },
    ],
    [
      'is a command of another kind with the same name',
      [...registered, { name: 'about', type: 3 as const }],
      { ...none, removed: ['about'] },
    ],
    [
      'is a description',
      change('ask', { description: 'Old' }),
      { ...none, changed: [{ name: 'ask', fields: ['description'] }], unchanged: ['stance', 'about'] },
    ],
    [
      'is a missing context, and permissions',
      change('about', { contexts: [0], default_member_permissions: '0' }),
      {
        ...none,
        changed: [{ name: 'about', fields: ['default_member_permissions', 'contexts'] }],
        unchanged: ['stance', 'ask'],
      },
    ],
    [
      'is the order of options',
      change('stance', { options: registered[0]?.options?.toReversed() }),
      { ...none, changed: [{ name: 'stance', fields: ['options'] }], unchanged: ['ask', 'about'] },
    ],
    [
      'is an option that is gone',
      change('ask', { options: [] }),
      { ...none, changed: [{ name: 'ask', fields: ['options'] }], unchanged: ['stance', 'about'] },
    ],
  ])('%s', (_name, there, expected) => {
    expect(compareCommands(bodies, there, 'global')).toEqual(expected);
  });

  it('of a server leaves contexts out of account', () => {
    const wanted = commandBodies(sampleCommands, 'guild');
    expect(compareCommands(wanted, registered, 'guild').changed).toEqual([]);
  });

  it('is told a command a line', () => {
    const text = describeDifference({
      added: ['a'],
      changed: [{ name: 'b', fields: ['options', 'contexts'] }],
      removed: ['c'],
      unchanged: ['d', 'e'],
    });
    expect(text).toBe('+ a (added)\n~ b (changed: options, contexts)\n- c (removed)\n2 unchanged: d, e');
  });
});
