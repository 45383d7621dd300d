declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a Traditional character and its Simplified ones: `萬 万|…`. */
  const pairs: string;
  export default pairs;
}
