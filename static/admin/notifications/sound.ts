const NOTES_HZ = [660, 880];
const NOTE_S = 0.12;
const LOUDNESS = 0.06;
let context: AudioContext | null = null;

/** Two short soft notes, made here: there is no file to load. A page that nobody has touched yet stays silent. */
export function sound() {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => {});
  NOTES_HZ.forEach((hertz, at) => play(context as AudioContext, hertz, at * NOTE_S));
}

function play(audio: AudioContext, hertz: number, after: number) {
  const begin = audio.currentTime + after;
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + NOTE_S * 2);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + NOTE_S * 2);
}
