/** What a field of the configuration is: how text becomes its value, and all that help, reference and errors say about it. */
import { type Address, isAddress, parseEther } from 'viem';
import { z } from 'zod';
import type { BaseFeeRule } from '../core/fees.ts';

/** A kind of value, however it is written. */
export interface Kind<T> {
  /** What stands for the value in help, as `<usd>`; nothing for a switch. */
  readonly placeholder: string;
  readonly unit: string;
  /** What a value must be, as the end of "it must be …". */
  readonly expected: string;
  readonly schema: z.ZodType<T, unknown>;
}

/** Where a value may come from, the first that has one wins. */
export const SOURCES = ['flag', 'environment', 'file'] as const;
export type Source = (typeof SOURCES)[number];

/** What is said about a field, beyond its kind. */
export interface About {
  /** What it is for, in a few words without a full stop. */
  readonly about: string;
  /** Under which heading help lists it. */
  readonly group: string;
  /** As somebody would write it. */
  readonly default?: string | number | boolean;
  /** Nothing works without it, and there is no default. */
  readonly isRequired?: true;
  /** `value`: never shown, and never taken from the command line or a configuration file. `url`: shown as its host. */
  readonly secrecy?: 'value' | 'url';
  /** Where it may come from, if not from everywhere. */
  readonly sources?: readonly Source[];
}

/** A field as help, reference and errors know it. */
export interface FieldInfo extends About {
  readonly name: string; // blockSeconds
  readonly flag: string; // --block-seconds
  readonly variable: string; // EBB_BLOCK_SECONDS
  readonly sources: readonly Source[];
  readonly kind: Kind<unknown>;
}

/** The fields of one command. */
export type Fields = Readonly<Record<string, z.ZodType>>;

const KNOWN = new WeakMap<z.ZodType, About & { readonly kind: Kind<unknown> }>();

type Value<T, A extends About> = A extends { default: string | number | boolean } | { isRequired: true }
  ? T
  : T | undefined;

/** A field of a kind; one that has no default and is not required may be undefined. */
export function field<T, const A extends About>(kind: Kind<T>, about: A): z.ZodType<Value<T, A>> {
  const unset = about.isRequired === true ? kind.schema : kind.schema.optional();
  const schema = about.default === undefined ? unset : kind.schema.prefault(about.default);
  const unit = kind.unit === '' ? {} : { unit: kind.unit };
  const described = schema.meta({ description: about.about, ...unit });
  KNOWN.set(described, { ...about, kind });
  return described as z.ZodType<Value<T, A>>;
}

/** All fields, in the order in which they were written. @throws {Error} for a schema that {@link field} did not make */
export function describeFields(fields: Fields): FieldInfo[] {
  return Object.entries(fields).map(([name, schema]) => {
    const known = KNOWN.get(schema);
    if (known === undefined) throw new Error(`${name} is no field`);
    const sources = known.sources ?? (known.secrecy === 'value' ? (['environment'] as const) : SOURCES);
    return {
      ...known,
      name,
      sources,
      flag: `--${split(name, '-')}`,
      variable: `EBB_${split(name, '_').toUpperCase()}`,
    };
  });
}

function split(name: string, separator: string): string {
  return name.replace(/[A-Z]/g, (letter) => `${separator}${letter.toLowerCase()}`);
}

/** Text, or a JSON number, of a form. */
function written<T>(form: RegExp, read: (text: string) => T): z.ZodType<T, unknown> {
  return z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(form)).transform(read);
}

/** Dollars as [quote WAD]. */
export const usd: Kind<bigint> = {
  placeholder: '<usd>',
  unit: 'USD',
  expected: 'an amount of dollars, as 12.5',
  schema: written(/^\d{1,15}(\.\d{1,18})?$/, (text) => parseEther(text)),
};

/** Gwei as [wei]. */
export const gwei: Kind<bigint> = {
  placeholder: '<gwei>',
  unit: 'gwei per gas',
  expected: 'an amount of gwei, as 0.1',
  schema: written(/^\d{1,9}(\.\d{1,9})?$/, (text) => parseEther(text) / 10n ** 9n),
};

/** How the base fee moves: by the chain's id, not at all, or as EIP-1559 with numbers of the chain's own. */
export const baseFeeRule: Kind<'auto' | BaseFeeRule> = {
  placeholder: '<auto|constant|unknown|elasticity/denominator>',
  unit: '',
  expected: 'auto, constant, unknown, or elasticity and denominator as 2/8',
  schema: z.union([
    z.enum(['auto', 'constant', 'unknown']),
    written(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/, (text): BaseFeeRule => {
      const [elasticity = '', denominator = ''] = text.split('/');
      return { elasticity: BigInt(elasticity), denominator: BigInt(denominator) };
    }),
  ]),
};

/** Native coins as [wei]. */
export const coins: Kind<bigint> = {
  placeholder: '<amount>',
  unit: 'native coins',
  expected: 'an amount of the native coin, as 0.05',
  schema: written(/^\d{1,9}(\.\d{1,18})?$/, (text) => parseEther(text)),
};

const WHOLE = { expected: 'a whole number above zero', form: /^[1-9]\d{0,8}$/ };

export const seconds: Kind<bigint> = {
  placeholder: '<seconds>',
  unit: 's',
  expected: WHOLE.expected,
  schema: written(WHOLE.form, BigInt),
};

export const milliseconds: Kind<number> = {
  placeholder: '<milliseconds>',
  unit: 'ms',
  expected: WHOLE.expected,
  schema: written(WHOLE.form, Number),
};

/** An account or a contract. */
export const address: Kind<Address> = {
  placeholder: '<address>',
  unit: '',
  expected: 'an address: 0x and 40 hexadecimal digits, with a right checksum where letters differ in case',
  schema: z.string().refine((text): text is Address => isAddress(text)),
};

/** On or off: given or not on the command line, true or false elsewhere. */
export const toggle: Kind<boolean> = {
  placeholder: '',
  unit: '',
  expected: 'true or false',
  schema: z.union([z.boolean(), z.enum(['true', 'false'])]).transform((value) => value === true || value === 'true'),
};

/** A file; in a configuration file, relative to the folder that this is in. */
export const path: Kind<string> = {
  placeholder: '<file>',
  unit: '',
  expected: 'a path',
  schema: z.string().min(1),
};

export const httpUrl: Kind<string> = {
  placeholder: '<url>',
  unit: '',
  expected: 'a URL that begins with http:// or https://',
  schema: z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text)),
};

export const text: Kind<string> = { placeholder: '<text>', unit: '', expected: 'text', schema: z.string().min(1) };

/** What a file in a known folder is called. */
export const accountName: Kind<string> = {
  placeholder: '<name>',
  unit: '',
  expected: 'a name, not a path',
  schema: z.string().regex(/^[^/\\]+$/),
};

/** One of a few words. */
export function choice<const T extends readonly [string, ...string[]]>(words: T): Kind<T[number]> {
  return {
    placeholder: `<${words.join('|')}>`,
    unit: '',
    expected: `one of ${words.join(', ')}`,
    schema: z.enum(words),
  };
}

/** One or more of a few words; in a file also as a list. */
export function list<const T extends readonly [string, ...string[]]>(words: T): Kind<T[number][]> {
  const items = z.array(z.enum(words)).min(1);
  const written = z.string().transform((value) => value.split(',').map((word) => word.trim()));
  return {
    placeholder: '<list>',
    unit: '',
    expected: `one or more of ${words.join(', ')}, with commas between`,
    schema: z.union([z.array(z.string()), written]).pipe(items),
  };
}

/** Numbers by name, as `a=1,b=2`; in a file also as an object. */
export const numbers: Kind<Readonly<Record<string, bigint>>> = {
  placeholder: '<numbers>',
  unit: '',
  expected: 'whole numbers by name, as a=1,b=2, each name once',
  schema: z
    .union([z.string().transform(pairs), z.record(z.string(), z.union([z.string(), z.number()]))])
    .transform((given): Record<string, unknown> => given)
    .pipe(z.record(z.string().regex(/^[A-Za-z]\w*$/), written(/^-?\d{1,30}$/, BigInt))),
};

function pairs(text: string, { issues }: z.RefinementCtx): Record<string, string> {
  const parts = text.split(',').map((part) => part.split('=').map((word) => word.trim()));
  const named = new Map(parts.map(([name = '', ...values]) => [name, values.join('=')]));
  if (named.size < parts.length) issues.push({ code: 'custom', message: 'a name twice', input: text });
  return Object.fromEntries(named);
}
