<?php
/**
 * The script of the element, for pages that show the check-in. It is a module, and stays as it is: plug-ins that put
 * scripts together or hold them back would break it.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

const ATTUNE_CHECK_SCRIPT = 'attune-check';

/** Each of those who optimise pages looks for an attribute of its own. The first has to stand before the address. */
const ATTUNE_CHECK_AS_IT_IS = 'data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-defer="1" data-no-minify="1" data-nowprocket';

/**
 * Adds the script to the page that is being made.
 */
function attune_check_enqueue() {
	$address = attune_check_files() . 'attune-check.js';
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( ATTUNE_CHECK_SCRIPT, $address, array(), ATTUNE_CHECK_VERSION );
	} else {
		wp_enqueue_script( ATTUNE_CHECK_SCRIPT, $address, array(), ATTUNE_CHECK_VERSION, true );
	}
}

add_filter( 'wp_script_attributes', 'attune_check_script_attributes' );

/**
 * From WordPress 6.5 on, modules are its own.
 *
 * @param array $attributes Of any script.
 * @return array
 */
function attune_check_script_attributes( $attributes ) {
	if ( ! isset( $attributes['id'] ) || ATTUNE_CHECK_SCRIPT . '-js-module' !== $attributes['id'] ) {
		return $attributes;
	}
	$ours = array();
	foreach ( shortcode_parse_atts( ATTUNE_CHECK_AS_IT_IS ) as $name => $value ) {
		$ours[ is_int( $name ) ? $value : $name ] = is_int( $name ) ? true : $value;
	}
	return array_merge( $ours, $attributes );
}

add_filter( 'script_loader_tag', 'attune_check_script_tag', 10, 3 );

/**
 * Before, a script was always a classic one.
 *
 * @param string $tag     Of any script.
 * @param string $handle  The name of the script.
 * @param string $address Where it is.
 * @return string
 */
function attune_check_script_tag( $tag, $handle, $address ) {
	return ATTUNE_CHECK_SCRIPT !== $handle ? $tag
		: '<script type="module" ' . ATTUNE_CHECK_AS_IT_IS . ' src="' . esc_url( $address ) . "\"></script>\n"; // phpcs:ignore WordPress.WP.EnqueuedResources
}

// Those that read no attribute have a list of their own.
foreach (
	array(
		'autoptimize_filter_js_exclude',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'perfmatters_delay_js_exclusions',
		'perfmatters_minify_js_exclusions',
		'rocket_delay_js_exclusions',
		'rocket_exclude_defer_js',
		'rocket_exclude_js',
		'rocket_minify_excluded_external_js',
		'sgo_javascript_combine_excluded_external_paths',
		'sgo_js_async_exclude',
		'sgo_js_minify_exclude',
		'wp-optimize-minify-default-exclusions',
	) as $attune_check_list
) {
	add_filter( $attune_check_list, 'attune_check_left_alone' );
}
unset( $attune_check_list );

/**
 * Puts the script onto a list of what is left alone.
 *
 * @param string[]|string $list Parts of addresses; with commas between them in one of these plug-ins.
 * @return string[]|string
 */
function attune_check_left_alone( $list ) {
	$name = 'attune-check.js';
	if ( is_array( $list ) ) {
		$list[] = $name;
		return $list;
	}
	return trim( "$list, $name", ', ' );
}
