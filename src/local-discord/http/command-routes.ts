/** Registering commands, global ones and a server's. */
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { WORLD } from '../people.js';
import type { Problem } from '../rules/problem.js';
import { isRecord } from '../rules/spec.js';
import { isWithinCommandLimits, judgeCommand, judgeCommands } from '../rules.js';
import type { Server } from '../server.js';
import { fail, invalidBody, NO_CONTENT, ok, type Reply } from './reply.js';
import type { Route, RouteRequest } from './router.js';

type Commands = readonly APIApplicationCommand[];

/** What the API gives back of a body: its fields, with ids, a version and defaults. */
function registered(
  server: Server,
  body: unknown,
  id: string,
  guildId: string | undefined,
): APIApplicationCommand {
  const given = Object.entries(isRecord(body) ? body : {}).filter(([, value]) => value !== null);
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(given);
  const permissions = fields['default_member_permissions'];
  const command = {
    type: ApplicationCommandType.ChatInput,
    description: '',
    nsfw: false,
    ...(guildId === undefined ? { integration_types: [0], contexts: null } : { guild_id: guildId }),
    ...fields,
    default_member_permissions:
      typeof permissions === 'string' || typeof permissions === 'number' ? String(permissions) : null,
    id,
    application_id: WORLD.applicationId,
    version: server.nextId(),
  };
  return command as unknown as APIApplicationCommand;
}

const isSame = (one: APIApplicationCommand, other: unknown): boolean =>
  isRecord(other) &&
  one.name === other['name'] &&
  one.type === (other['type'] ?? ApplicationCommandType.ChatInput);

/** Without localisations, which GET leaves out unless they are asked for. */
function shown(command: APIApplicationCommand, withLocalizations: boolean): unknown {
  if (withLocalizations) return command;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isRecord(value)) return value;
    const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
  };
  return strip(command);
}

function refuse(server: Server, problems: readonly Problem[]): Reply {
  server.events.emit({ kind: 'refused', path: '/applications/:application/commands', problems });
  return invalidBody(problems);
}

function save(server: Server, guildId: string | undefined, commands: Commands): void {
  server.commands.set(guildId ?? '', commands);
  server.events.emit({ kind: 'commandsChanged', guildId, commands });
}

function overwrite({ server, params, body }: RouteRequest): Reply {
  const before = server.commands.get(params['guild'] ?? '') ?? [];
  const problems = judgeCommands(body.json);
  if (problems.length > 0) return refuse(server, problems);
  const bodies = body.json as readonly unknown[];
  if (!isWithinCommandLimits(bodies)) return fail('tooManyCommands');
  const after = bodies.map((each) => {
    const same = before.find((command) => isSame(command, each));
    return registered(server, each, same?.id ?? server.nextId(), params['guild']);
  });
  save(server, params['guild'], after);
  return ok(after);
}

/** Creates a command, or replaces the one with the same name and type. */
function create({ server, params, body }: RouteRequest): Reply {
  const before = server.commands.get(params['guild'] ?? '') ?? [];
  const problems = judgeCommand(body.json);
  if (problems.length > 0) return refuse(server, problems);
  const same = before.find((command) => isSame(command, body.json));
  const command = registered(server, body.json, same?.id ?? server.nextId(), params['guild']);
  const after = [...before.filter((other) => other !== same), command];
  if (!isWithinCommandLimits(after)) return fail('tooManyCommands');
  save(server, params['guild'], after);
  return ok(command, same ? 200 : 201);
}

function withCommand(run: (request: RouteRequest, command: APIApplicationCommand, all: Commands) => Reply) {
  return (request: RouteRequest): Reply => {
    const all = request.server.commands.get(request.params['guild'] ?? '') ?? [];
    const command = all.find(({ id }) => id === request.params['command']);
    return command === undefined ? fail('unknownCommand') : run(request, command, all);
  };
}

/** Fields of a body that a command is made of; the rest the API adds. */
const OWN_FIELDS = new Set(
  `type name name_localizations description description_localizations options default_member_permissions
   dm_permission contexts integration_types nsfw handler`.split(/\s+/),
);

function change(
  { server, params, body }: RouteRequest,
  command: APIApplicationCommand,
  all: Commands,
): Reply {
  const own = Object.entries(command).filter(([key]) => OWN_FIELDS.has(key));
  const merged = { ...Object.fromEntries(own), ...(isRecord(body.json) ? body.json : {}) };
  const problems = judgeCommand(merged);
  if (problems.length > 0) return refuse(server, problems);
  const changed = registered(server, merged, command.id, params['guild']);
  save(
    server,
    params['guild'],
    all.map((other) => (other === command ? changed : other)),
  );
  return ok(changed);
}

function remove({ server, params }: RouteRequest, command: APIApplicationCommand, all: Commands): Reply {
  save(
    server,
    params['guild'],
    all.filter((other) => other !== command),
  );
  return NO_CONTENT;
}

function list({ server, params, query }: RouteRequest): Reply {
  const all = server.commands.get(params['guild'] ?? '') ?? [];
  return ok(all.map((command) => shown(command, query.get('with_localizations') === 'true')));
}

/** Refuses another application's commands, and servers that the bot is not in. */
function guarded(run: (request: RouteRequest) => Reply): (request: RouteRequest) => Reply {
  return (request) => {
    if (request.params['application'] !== WORLD.applicationId) return fail('unknownApplication');
    const guild = request.params['guild'];
    return guild === undefined || guild === WORLD.guildId ? run(request) : fail('missingAccess');
  };
}

const BASES = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

export const commandRoutes: readonly Route[] = BASES.flatMap((path): readonly Route[] => [
  { method: 'GET', path, run: guarded(list) },
  { method: 'PUT', path, run: guarded(overwrite) },
  { method: 'POST', path, run: guarded(create) },
  { method: 'GET', path: `${path}/:command`, run: guarded(withCommand((_, command) => ok(command))) },
  { method: 'PATCH', path: `${path}/:command`, run: guarded(withCommand(change)) },
  { method: 'DELETE', path: `${path}/:command`, run: guarded(withCommand(remove)) },
]);
