// What we use of @echogarden/espeak-ng-emscripten, which has no types of its own. Only a process of its own may load it.
declare module '@echogarden/espeak-ng-emscripten' {
  interface Voice {
    /** Such as `gmw/en`. */
    identifier: string;
    /** A smaller number fits better. */
    languages: { name: string; priority: number }[];
  }
  interface SpeechWorker {
    list_voices(): Voice[];
    /** 0 where the voice was found; anything else, and the default voice speaks. */
    set_voice(identifier: string): number;
    /** Words a minute. */
    set_rate(rate: number): number;
    get_samplerate(): number;
    /** Hands over samples (16 bits, one channel) until the callback says true. The text may hold SSML. */
    synthesize(text: string, callback: (samples: Int16Array) => boolean): void;
  }
  export default function open(): Promise<{ eSpeakNGWorker: new () => SpeechWorker }>;
}
