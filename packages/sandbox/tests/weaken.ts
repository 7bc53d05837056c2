import type Docker from 'dockerode';

type Options = Docker.ContainerCreateOptions;

/** The same engine, but every container is made with other options: a wall taken away on purpose. */
export function weaken(
  docker: Docker,
  change: (host: Docker.HostConfig, options: Options) => Options,
): Docker {
  const weak = Object.create(docker) as Docker;
  weak.createContainer = ((asked: Options) => {
    const { HostConfig: host, ...options } = change(asked.HostConfig ?? {}, asked);
    return docker.createContainer({ ...asked, ...options, HostConfig: { ...asked.HostConfig, ...host } });
  }) as Docker['createContainer'];
  return weak;
}
