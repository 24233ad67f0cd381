/** A file that is not the ONNX graph a static embedding is stored in. */
export class OnnxFormatError extends Error {
  override readonly name = 'OnnxFormatError'
}

// Protocol Buffers wire format (https://protobuf.dev/programming-guides/encoding/): a field is a varint key
// (number << 3 | wire type) followed by a varint (0), 8 bytes (1), a length and that many bytes (2) or 4 bytes (5).
type Field = { readonly number: number; readonly value: number; readonly bytes: Uint8Array }

function* fields(message: Uint8Array): Generator<Field> {
  let position = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = message[position++]
      if (byte === undefined) throw new OnnxFormatError('the file ends inside a number')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new OnnxFormatError('a number is longer than 64 bits')
  }
  const none = new Uint8Array()
  while (position < message.length) {
    const key = varint()
    const number = Math.floor(key / 8)
    const wire = key % 8
    if (wire === 0) yield { number, value: varint(), bytes: none }
    else if (wire === 1 || wire === 2 || wire === 5) {
      const length = wire === 1 ? 8 : wire === 5 ? 4 : varint()
      if (position + length > message.length) throw new OnnxFormatError('the file ends inside a field')
      yield { number, value: 0, bytes: message.subarray(position, position + length) }
      position += length
    } else throw new OnnxFormatError(`unknown wire type ${wire}`)
  }
}

const find = (message: Uint8Array, number: number): Uint8Array | undefined => {
  for (const field of fields(message)) if (field.number === number) return field.bytes
  return undefined
}

const decoder = new TextDecoder()

/**
 * The int8 matrix stored under `name` in an ONNX model, without an ONNX runtime.
 * Field numbers are those of onnx.proto3: ModelProto.graph 7, GraphProto.initializer 5,
 * TensorProto.dims 1, data_type 2 (3 = INT8), name 8, raw_data 9.
 * @throws OnnxFormatError when there is no such matrix.
 */
export const readInt8Matrix = (
  model: Uint8Array,
  name: string,
): { readonly rows: number; readonly columns: number; readonly values: Int8Array } => {
  const graph = find(model, 7)
  if (graph === undefined) throw new OnnxFormatError('no graph in the file')
  for (const { number, bytes: tensor } of fields(graph)) {
    if (number !== 5 || decoder.decode(find(tensor, 8)) !== name) continue
    const dimensions: number[] = []
    let isInt8 = false
    for (const field of fields(tensor)) {
      if (field.number === 1 && field.bytes.length === 0) dimensions.push(field.value)
      else if (field.number === 1) for (const size of field.bytes) dimensions.push(size)
      if (field.number === 2) isInt8 = field.value === 3
    }
    const raw = find(tensor, 9)
    const [rows = 0, columns = 0] = dimensions
    if (!isInt8 || raw === undefined || dimensions.length !== 2 || raw.length !== rows * columns)
      throw new OnnxFormatError(`"${name}" is not an int8 matrix`)
    return { rows, columns, values: new Int8Array(raw.buffer, raw.byteOffset, raw.length) }
  }
  throw new OnnxFormatError(`no tensor "${name}"`)
}
