import type Docker from 'dockerode';

/** The same engine, but every container is made with these options changed: a wall taken away on purpose. */
export function weaken(
  docker: Docker,
  host: Docker.HostConfig,
  options: Docker.ContainerCreateOptions = {},
): Docker {
  const weak = Object.create(docker) as Docker;
  weak.createContainer = ((asked: Docker.ContainerCreateOptions) =>
    docker.createContainer({
      ...asked,
      ...options,
      HostConfig: { ...asked.HostConfig, ...host },
    })) as Docker['createContainer'];
  return weak;
}
