import { access, constants } from 'node:fs/promises';
import Docker from 'dockerode';
import { SandboxFault, statusOf, wordsOf } from './fault.ts';
import { within } from './within.ts';

/** Why no engine answered. `npm start` offers to install one only when it is `not_installed`. */
export type EngineProblem = 'not_installed' | 'not_running' | 'no_permission' | 'unreachable';

export class EngineUnavailable extends SandboxFault {
  constructor(
    readonly problem: EngineProblem,
    message: string,
    options?: { cause?: unknown },
  ) {
    super('engine', message, options);
    this.name = 'EngineUnavailable';
  }
}

const defaultSocket = '/var/run/docker.sock';

/** Finds the Docker Engine that `dockerHost` names, or the local one, and makes sure that it answers. */
export async function connectEngine(dockerHost?: string): Promise<Docker> {
  const docker = openEngine(dockerHost);
  try {
    await within(5_000, 'answer', () => docker.ping());
    return docker;
  } catch (error) {
    throw await explain(error, dockerHost);
  }
}

function openEngine(dockerHost: string | undefined): Docker {
  const host = dockerHost ?? '';
  if (host === '') return new Docker({ socketPath: defaultSocket });
  if (host.startsWith('unix://')) return new Docker({ socketPath: host.slice('unix://'.length) });
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (url === undefined || !['tcp:', 'http:'].includes(url.protocol)) {
    throw new EngineUnavailable('unreachable', `DOCKER_HOST is not an address that Holdout can use: ${host}`);
  }
  return new Docker({ protocol: 'http', host: url.hostname, port: url.port || 2375 });
}

async function explain(error: unknown, dockerHost: string | undefined): Promise<EngineUnavailable> {
  const options = { cause: error };
  const code = (error as { code?: unknown } | null)?.code;
  if (dockerHost !== undefined && dockerHost !== '' && !dockerHost.startsWith('unix://')) {
    const message = `The Docker Engine at ${dockerHost} does not answer: ${wordsOf(error)}.`;
    return new EngineUnavailable('unreachable', message, options);
  }
  const socket = dockerHost?.slice('unix://'.length) || defaultSocket;
  if (code === 'EACCES' || code === 'EPERM' || statusOf(error) === 403) {
    const message = `A Docker Engine is running, but this user may not use ${socket}: add the user to the group "docker" or run as root.`;
    return new EngineUnavailable('no_permission', message, options);
  }
  if (code === 'ENOENT' && !(await isDockerInstalled())) {
    return new EngineUnavailable('not_installed', 'No Docker Engine is installed on this machine.', options);
  }
  const message = `A Docker Engine is installed but does not answer at ${socket}: it is not running.`;
  return new EngineUnavailable('not_running', message, options);
}

async function isDockerInstalled(): Promise<boolean> {
  const places = ['/usr/bin/dockerd', '/usr/sbin/dockerd', '/usr/local/bin/dockerd', '/snap/bin/dockerd'];
  const found = await Promise.all(
    places.map((place) =>
      access(place, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
