"""The process that runs candidate code inside a container. It holds no secret and judges nothing."""
