import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeAbiParameters, type Hex, keccak256, numberToHex, toHex } from 'viem';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';

/** A variable as the compiler places it. */
interface Variable {
  readonly label: string;
  readonly slot: string;
  readonly offset: number;
  readonly type: string;
}

interface VariableType {
  readonly encoding: 'inplace' | 'mapping' | 'dynamic_array';
  readonly label: string;
  readonly numberOfBytes: string;
  readonly key?: string;
  readonly value?: string;
  readonly base?: string;
  readonly members?: readonly Variable[];
}

/** Where the variables of a contract stand: solc's `storageLayout`. */
export interface StorageLayout {
  readonly storage: readonly Variable[];
  readonly types: Readonly<Record<string, VariableType>> | null;
}

/** What a variable holds: mappings are maps, structs are objects, addresses are hexadecimal. */
export type Value =
  | bigint
  | number
  | boolean
  | string
  | ReadonlyMap<bigint | string, Value>
  | readonly Value[]
  | { readonly [member: string]: Value };

/** A word of storage and the variables that stand in it. */
export interface Word {
  value: bigint;
  label: string;
}

/** Words by slot. */
export type Words = Map<Hex, Word>;

/** The layout of one of our contracts, from forge's `deploy` profile. */
export function layoutOf(contract: string): StorageLayout {
  const file = join(PROJECT_ROOT, 'out', 'deploy', `${contract}.sol`, `${contract}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { storageLayout: StorageLayout }).storageLayout;
}

/**
 * The words that a contract's variables fill, but for those that are zero.
 * @throws {Error} naming a variable for which there is no value, or a value for which there is no variable
 */
export function encodeStorage(layout: StorageLayout, values: Readonly<Record<string, Value>>): Words {
  const encoder = new Encoder(layout);
  encoder.struct(layout.storage, 0n, values, '');
  for (const [slot, { value }] of encoder.words) if (value === 0n) encoder.words.delete(slot);
  return encoder.words;
}

class Encoder {
  readonly words: Words = new Map();
  readonly #types: NonNullable<StorageLayout['types']>;

  constructor({ types }: StorageLayout) {
    this.#types = types ?? {};
  }

  struct(members: readonly Variable[], slot: bigint, values: Readonly<Record<string, Value>>, path: string): void {
    const unknown = Object.keys(values).filter((name) => !members.some(({ label }) => label === name));
    if (unknown.length > 0) throw new Error(`${path}: there is no variable ${unknown.join(', ')}`);
    for (const { label, slot: place, offset, type } of members) {
      const value = values[label];
      if (value === undefined) throw new Error(`${path}: nothing is known of the variable ${label}`);
      this.#put(type, slot + BigInt(place), offset, value, path === '' ? label : `${path}.${label}`);
    }
  }

  #put(name: string, slot: bigint, offset: number, value: Value, path: string): void {
    const type = this.#type(name);
    if (type.encoding === 'mapping') {
      for (const [key, held] of value as ReadonlyMap<bigint | string, Value>) {
        this.#put(type.value as string, hash(word(key), word(slot)), 0, held, `${path}[${key}]`);
      }
    } else if (type.encoding === 'dynamic_array') {
      const elements = value as readonly Value[];
      this.#write(slot, 0, BigInt(elements.length), `${path}.length`);
      this.#array(type.base as string, hash(word(slot)), elements, path);
    } else if (type.members !== undefined) {
      this.struct(type.members, slot, value as Readonly<Record<string, Value>>, path);
    } else if (type.base !== undefined) {
      this.#array(type.base, slot, value as readonly Value[], path);
    } else {
      // Negative numbers in two's complement.
      this.#write(slot, offset, BigInt.asUintN(Number(type.numberOfBytes) * 8, BigInt(value as bigint)), path);
    }
  }

  /** Elements that fill a word each: all arrays of this project are such. */
  #array(base: string, slot: bigint, elements: readonly Value[], path: string): void {
    const bytes = Number(this.#type(base).numberOfBytes);
    if (bytes <= 16 || bytes > 32) throw new Error(`${path}: elements of ${bytes} bytes are not provided for`);
    elements.forEach((element, i) => this.#put(base, slot + BigInt(i), 0, element, `${path}[${i}]`));
  }

  #write(slot: bigint, offset: number, value: bigint, path: string): void {
    const key = toSlot(slot);
    const before = this.words.get(key) ?? { value: 0n, label: '' };
    before.value |= value << BigInt(offset * 8);
    before.label = before.label === '' ? path : `${before.label}, ${path}`;
    this.words.set(key, before);
  }

  #type(name: string): VariableType {
    const type = this.#types[name];
    if (type === undefined) throw new Error(`the layout does not say what ${name} is`);
    return type;
  }
}

/** A slot's name. */
export function toSlot(slot: bigint): Hex {
  return numberToHex(BigInt.asUintN(256, slot), { size: 32 });
}

function word(value: bigint | string): Hex {
  return encodeAbiParameters([{ type: 'uint256' }], [BigInt(value)]);
}

function hash(...words: Hex[]): bigint {
  return BigInt(keccak256(`0x${words.map((part) => part.slice(2)).join('')}`));
}

/** The slot of `keccak256` of some bytes: where solady's ERC20 keeps what it keeps. */
export function slotOfBytes(...parts: readonly { readonly value: bigint; readonly bytes: number }[]): Hex {
  return keccak256(`0x${parts.map(({ value, bytes }) => toHex(value, { size: bytes }).slice(2)).join('')}`);
}
