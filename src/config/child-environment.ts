/** The few variables a child process needs; everything else, secrets first, stays with us. */
const passedOn = ['PATH', 'SYSTEMROOT', 'TEMP', 'TMP'] as const;

/** The environment for programs the portal starts: a neutral language, and nothing that is secret. */
export function childEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const child: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of passedOn) if (env[name] !== undefined) child[name] = env[name];
  return child;
}
