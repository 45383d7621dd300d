declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a Traditional character and its Simplified ones: `萬 万|…`. */
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/STCharacters' {
  /** Pairs of a Simplified character and its Traditional ones: `后 後 后|…`. */
  const pairs: string;
  export default pairs;
}
