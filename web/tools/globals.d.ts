// What our scripts find on the global object, and modules whose addresses only the server knows.

/** The JavaScript half of the codec, of web/shared/codec.js. */
declare var wweCodec: Readonly<{
  encode: (value: unknown, most?: number) => string;
  encodeBounded: (value: unknown) => string;
  decode: (text: string) => any;
  field: (object: any, key: string) => unknown;
}>;

/** A test's hand on a workspace without a server, of web/playground/remote.js. */
declare var wweRemote: (text: string) => Promise<string>;
