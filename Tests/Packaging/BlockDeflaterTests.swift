import Diagnostics
import Foundation
import Testing

@testable import Packaging

@Suite struct BlockDeflaterTests {
  /// Three blocks and a bit, of text that comes again and noise that does not.
  private static let bytes: [UInt8] = {
    var state: UInt64 = 7
    var bytes: [UInt8] = []
    while bytes.count < 3_200_000 {
      bytes += "第\(bytes.count)条：建议增设路灯，照亮夜归路。".utf8
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(state >> 56))
      }
    }
    return bytes
  }()

  private func deflate(
    _ bytes: [UInt8], _ engine: BlockEngine, threads: Int, pieces: Int = .max
  ) throws -> (output: [UInt8], size: Int, compressed: Int, checksum: CRC32) {
    let workers = BlockWorkers(engine, count: threads)
    var output: [UInt8] = []
    let deflater = BlockDeflater(workers) { output += $0 }
    for start in stride(from: 0, to: bytes.count, by: min(pieces, max(1, bytes.count))) {
      try deflater.append(Array(bytes[start..<min(start + min(pieces, bytes.count), bytes.count)]))
    }
    try deflater.finish()
    return (output, deflater.size, deflater.compressedSize, deflater.checksum)
  }

  @Test(arguments: [BlockEngine.isal, .zlib])
  func theWholeIsOneStream(engine: BlockEngine) throws {
    let bytes = BlockDeflaterTests.bytes
    let made = try deflate(bytes, engine, threads: 1)
    #expect(try Inflater.expand(made.output[...], size: bytes.count) == bytes)
    #expect(made.size == bytes.count && made.compressed == made.output.count)
    #expect(made.checksum == CRC32(bytes))
    // Text this plain shrinks; only the noise does not.
    #expect(made.output.count < bytes.count * 2 / 3)
  }

  @Test(arguments: [0, 1, 2, 1 << 20, (1 << 20) + 1, 2 << 20])
  func sizesAroundABlock(count: Int) throws {
    let bytes = Array(BlockDeflaterTests.bytes.prefix(count))
    for engine in [BlockEngine.isal, .zlib] {
      let made = try deflate(bytes, engine, threads: 1)
      #expect(try Inflater.expand(made.output[...], size: count) == bytes)
    }
  }

  @Test(arguments: [BlockEngine.isal, .zlib])
  func threadsAndPiecesDoNotShow(engine: BlockEngine) throws {
    let expected = try deflate(BlockDeflaterTests.bytes, engine, threads: 0).output
    for threads in [1, 2, 5] {
      #expect(try deflate(BlockDeflaterTests.bytes, engine, threads: threads).output == expected)
    }
    for pieces in [977, 70_000, 1 << 20] {
      #expect(try deflate(BlockDeflaterTests.bytes, engine, threads: 2, pieces: pieces).output == expected)
    }
  }

  /// Where 1 MiB ends, the next block begins, though room was asked for beyond it.
  @Test func blocksAreOfOneSize() throws {
    let blocks = [0..<1 << 20, 1 << 20..<2 << 20, 2 << 20..<BlockDeflaterTests.bytes.count].map {
      Array(BlockDeflaterTests.bytes[$0])
    }
    let one = try blocks.map { Array(try deflate($0, .isal, threads: 0).output.dropLast(2)) }
    var last = try deflate(BlockDeflaterTests.bytes, .isal, threads: 2, pieces: 999).output
    last.removeLast(2)
    #expect(one.count == 3)
    #expect(last.starts(with: one[0] + one[1]))
  }

  /// ISA-L enters the third byte of a block under a hash of its own address: see `ISALStreams`. Of these blocks some hundred
  /// would come out in two ways.
  @Test func addressesDoNotShow() {
    let compressors = (0..<4).map { _ in BlockCompressor(.isal) }
    var outputs = compressors.map { _ in [UInt8](repeating: 0, count: 4096) }
    var different = 0
    for number in 0..<20_000 {
      let row = "\(100_000 + number * 37)\"><v>2700</v></c><c s=\"28\" r=\"I\(100_000 + number * 37)\"><v>6</v></c>"
      let input = Array((row + row + row).utf8)
      let counts = compressors.indices.map { index in
        input.withUnsafeBufferPointer { input in
          outputs[index].withUnsafeMutableBufferPointer { compressors[index].compress(input, into: $0) ?? -1 }
        }
      }
      for index in 1..<4
      where counts[index] != counts[0] || !outputs[index].prefix(counts[0]).elementsEqual(outputs[0].prefix(counts[0]))
      {
        different += 1
      }
    }
    #expect(different == 0)
  }

  @Test func noiseIsStored() throws {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for engine in [BlockEngine.isal, .zlib] {
      let made = try deflate(noise, engine, threads: 0)
      #expect(made.output.count <= BlockCompressor.bound(noise.count) + 2)
      #expect(try Inflater.expand(made.output[...], size: noise.count) == noise)
    }
  }

  /// What the output throws comes back to who writes.
  @Test func aFullSinkStopsTheWriter() throws {
    let workers = BlockWorkers(.isal, count: 1)
    let deflater = BlockDeflater(workers) { (_: UnsafeRawBufferPointer) throws(Failed) in
      throw Failed(.compressionFailed)
    }
    #expect(throws: Failed.self) {
      try deflater.append(BlockDeflaterTests.bytes)
      try deflater.finish()
    }
  }

  // MARK: - Self-test

  /// What is recorded holds on every processor that has SSE 4.2; elsewhere zlib does the work.
  @Test func theEngineIsTheOneForThisProcessor() throws {
    #expect(BlockSample.bytes.count == 1 << 16)
    #expect(BlockEngine.chosen == (BlockSample.isAsRecorded(by: .isal) ? .isal : .zlib))
    #expect(!BlockSample.isAsRecorded(by: .zlib))
    guard let flags = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return }
    if flags.contains("sse4_2") { #expect(BlockEngine.chosen == .isal) }
  }

  /// Both engines make streams of the sample, so what is compared is what they choose, not whether they work.
  @Test(arguments: [BlockEngine.isal, .zlib])
  func theSampleComesBack(engine: BlockEngine) throws {
    let made = try deflate(BlockSample.bytes, engine, threads: 0)
    #expect(try Inflater.expand(made.output[...], size: BlockSample.size) == BlockSample.bytes)
    #expect(engine.name.hasSuffix("level 1"))
  }
}
