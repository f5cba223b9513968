/** A start that cannot go on, with one line for each setting that is missing or malformed. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(`The settings are not complete:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Turns the text of one setting into its value, or throws an Error that says what is expected. */
export type Parse<T> = (text: string) => T;

/** Reads settings one by one and keeps every complaint, so that all of them are reported at once. */
export class Settings {
  readonly #complaints: string[] = [];
  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** The value, or the fallback when the setting is absent or empty. */
  read<T, F>(name: string, parse: Parse<T>, fallback: F): T | F {
    const text = this.env[name]?.trim();
    if (!text) return fallback;
    try {
      return parse(text);
    } catch (error) {
      this.complain(name, (error as Error).message);
      return fallback;
    }
  }

  isAbsent(name: string): boolean {
    return !this.env[name]?.trim();
  }

  complain(name: string, expected: string): void {
    this.#complaints.push(`${name}: ${expected}`);
  }

  /** Throws when anything was missing or malformed. */
  finish(): void {
    if (this.#complaints.length) throw new ConfigError(this.#complaints);
  }
}
